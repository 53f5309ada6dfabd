import { branchFiles } from '#publish/branchFiles';
import { publication } from '#publish/publication';

export { textFile as GET } from '#publish/textFile';

export const getStaticPaths = async () => branchFiles(await publication(), 'csv');

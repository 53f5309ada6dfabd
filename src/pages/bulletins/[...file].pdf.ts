import { editionPaths } from '#publish/editionPaths';

export { editionFile as GET } from '#publish/editionFile';

export const getStaticPaths = () => editionPaths('pdf');

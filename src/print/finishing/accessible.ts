import { TypesetError } from '#print/compiler';

const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * Makes a tagged PDF/A-2a file say that it is PDF/UA-1 as well: the identifier with its extension
 * schema in the XMP stream, and the title shown in place of the file name (ISO 14289-1, 5 and
 * 7.1). The compiler writes one standard at a time; that the file satisfies the other is tried by
 * exporting it once more. Metadata and catalog are the last objects that the compiler writes, so
 * the file's end alone is written anew and all other bytes stay.
 */
export function markAccessible(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const xrefAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  const offsets = xrefOffsets(text, xrefAt, size);
  const catalogAt = offsets[root];
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(text.slice(catalogAt, xrefAt))?.[1]);
  const metadataAt = offsets[metadata];
  if (!catalogAt || !metadataAt || metadata !== size - 2 || root !== size - 1) {
    throw new TypesetError('the compiler writes its files in another order than before');
  }
  const packet = identified(text.slice(metadataAt, catalogAt));
  const catalog = text
    .slice(catalogAt, xrefAt)
    .replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  const newCatalogAt = metadataAt + packet.length;
  const newXrefAt = newCatalogAt + catalog.length;
  const xref = text
    .slice(xrefAt, text.lastIndexOf('trailer'))
    .replace(
      new RegExp(`${tenDigits(catalogAt)} 00000 n(?=\\s*$)`),
      `${tenDigits(newCatalogAt)} 00000 n`,
    );
  const end = trailer.replace(/startxref\s+\d+/, `startxref\n${newXrefAt}`);
  return Buffer.concat([
    pdf.subarray(0, metadataAt),
    Buffer.from(packet + catalog + xref + end, 'latin1'),
  ]);
}

const tenDigits = (offset: number) => String(offset).padStart(10, '0');

function xrefOffsets(text: string, at: number, size: number): number[] {
  const lines = text.slice(at, at + 40 + size * 20).split(/\r?\n/);
  if (lines[0]?.trim() !== 'xref' || lines[1]?.trim() !== `0 ${size}`) {
    throw new TypesetError('the compiler no longer writes one plain cross-reference table');
  }
  return lines.slice(2, 2 + size).map((line) => Number(line.slice(0, 10)));
}

/** The metadata object with the identifier; its length is told anew. */
function identified(object: string): string {
  const start = object.indexOf('<?xpacket begin');
  const end = object.indexOf('endstream');
  const packet = object
    .slice(start, end)
    .trimEnd()
    .replace(
      '<rdf:Description rdf:about=""',
      '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    )
    .replace(
      '<pdfaExtension:schemas><rdf:Bag>',
      `<pdfuaid:part>1</pdfuaid:part><pdfaExtension:schemas><rdf:Bag>${schema}`,
    );
  if (start < 0 || !packet.includes('<pdfuaid:part>1</pdfuaid:part>')) {
    throw new TypesetError('the compiler writes its XMP packet in another way than before');
  }
  const head = object.slice(0, start).replace(/\/Length \d+/, `/Length ${packet.length}`);
  return `${head}${packet}\n${object.slice(end)}`;
}

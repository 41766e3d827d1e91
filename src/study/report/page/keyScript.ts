/** The part of the page's script that puts the key of a figure into the saved drawing. */

/** What tells the marks of a drawing apart stands above it on the page; a saved one has it below the plot. */
export const keyScript: string = `
const keysOf = (figure) => {
  const own = figure.querySelectorAll('figcaption .arm');
  const shared = figure.closest('.panels')?.previousElementSibling?.querySelectorAll('.key') ?? [];
  return [...(own.length > 0 ? own : shared)].map((key) => {
    const mark = key.querySelector('.mark path');
    return {
      name: key.textContent.trim(),
      d: mark?.getAttribute('d') ?? 'M-1,-1H1V1H-1Z',
      colour: mark?.getAttribute('fill') ?? key.querySelector('.swatch').style.background,
    };
  });
};
const svgPart = (name, attributes, text = '') => {
  const part = document.createElementNS(document.querySelector('svg').namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
  part.textContent = text;
  return part;
};
const withKeys = (svg, keys) => {
  const copy = svg.cloneNode(true);
  if (keys.length === 0) return copy;
  const box = svg.viewBox.baseVal;
  const ruler = document.createElement('canvas').getContext('2d');
  ruler.font = '12px ' + getComputedStyle(svg).fontFamily;
  let x = 8;
  let y = box.height + 12;
  for (const { name, d, colour } of keys) {
    const room = 30 + ruler.measureText(name).width;
    if (x > 8 && x + room > box.width) [x, y] = [8, y + 18];
    copy.append(
      svgPart('path', { d, fill: colour, transform: 'translate(' + (x + 5) + ',' + y + ') scale(5)' }),
      svgPart('text', { x: x + 15, y: y + 4, 'font-size': '12px', fill: 'var(--ink)' }, name),
    );
    x += room;
  }
  copy.setAttribute('viewBox', '0 0 ' + box.width + ' ' + (y + 14));
  return copy;
};
`;

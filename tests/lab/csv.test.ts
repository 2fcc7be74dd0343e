import { expect, test } from 'vitest';
import { csvLine } from '../../tools/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['=1,"2"', `"'=1,""2"""`],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
  ['potash-2025', 'potash-2025'],
])('the text %j is written as %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
});

test('numbers stay numbers', () => {
  expect(csvLine([-1, 0.25, 1227])).toBe('-1,0.25,1227\r\n');
});

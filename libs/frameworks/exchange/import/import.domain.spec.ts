import { readFileSync } from 'node:fs';
import { readFrameworkFile } from '../file/framework-file.js';
import { contentOf, issuesOf, type StableIds } from './import.domain.js';
import { releaseContent } from '../../release-tree.domain.js';

const demo = JSON.parse(readFileSync(new URL('../../../../apps/standalone/demo/framework.json', import.meta.url), 'utf8')) as object;
const ids: StableIds = { item: (code) => `item ${code}`, text: (code) => `text ${code}`, indicator: (code) => `indicator ${code}` };

describe('the framework file of the demo', () => {
  const file = readFrameworkFile(demo);
  const content = contentOf(file, ids);

  it('has no code twice and none that leads nowhere', () => {
    expect(issuesOf(file)).toEqual([]);
  });

  it('becomes rows, and the rows become the same tree again', () => {
    const links = content.links.map((link) => {
      const indicator = content.indicators.find((row) => row.indicator_id === link.indicator_id)!;
      return { ...indicator, item_id: link.item_id, id: indicator.indicator_id };
    });
    const tree = releaseContent(content.items, content.texts, links);
    expect(tree.fields.map(({ code, title }) => ({ code, title }))).toEqual(file.fields.map(({ code, title }) => ({ code, title })));
    const goals = tree.fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.goals));
    const inFile = file.fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.goals));
    expect(goals.map(({ code, linkedFieldCodes }) => [code, ...linkedFieldCodes])).toEqual(
      inFile.map(({ code, linkedFields }) => [code, ...linkedFields]),
    );
    expect(goals.map((goal) => goal.indicators.map(({ code }) => code))).toEqual(inFile.map((goal) => goal.indicators));
    expect(goals.map((goal) => goal.measures.map(({ code }) => code))).toEqual(inFile.map((goal) => goal.measures.map(({ code }) => code)));
    expect(tree.taskAreas).toHaveLength(5);
  });

  it('knows the field every item stands in', () => {
    content.items.forEach((item) => expect(item.field_item_id).toBe(`item ${item.code.split('.')[0]}`));
  });
});

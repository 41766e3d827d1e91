/** What is wrong with a tree of a model file: every node must be reached once, from its parent, and no path may come back. */
import { featureCount } from '../../model/features/featureList.ts';
import type { Problem } from '../reading/problem.ts';
import { largestReal, mostDepth } from './modelForm.ts';
import type { TreeForm } from './modelForm.ts';

/** The first fault of the tree, its path below the tree; null for none. The three lists are of one length, at least 1. */
export function treeFault(tree: TreeForm): Problem | null {
  return cellFault(tree) ?? shapeFault(tree);
}

function cellFault({ feature, real }: TreeForm): Problem | null {
  for (let node = 0; node < feature.length; node++) {
    const asked = feature[node];
    if (!Number.isInteger(asked) || asked < -1 || asked >= featureCount)
      return { path: ['feature', node], expected: `a whole number from -1 (a leaf) to ${featureCount - 1}` };
    if (typeof real[node] !== 'number' || !(Math.abs(real[node]) <= largestReal))
      return { path: ['real', node], expected: `a number between -${largestReal} and ${largestReal}` };
  }
  return null;
}

/** A subtree is a stretch of the lists: its root, the left subtree up to the right child, the right subtree up to the end. */
interface Subtree {
  readonly from: number;
  readonly end: number;
  readonly splitsAbove: number;
}

function shapeFault({ feature, right }: TreeForm): Problem | null {
  const open: Subtree[] = [{ from: 0, end: feature.length, splitsAbove: 0 }];
  for (let subtree = open.pop(); subtree !== undefined; subtree = open.pop()) {
    const { from, end, splitsAbove } = subtree;
    const child = right[from];
    if (feature[from] < 0) {
      if (child !== 0) return { path: ['right', from], expected: '0: the node is a leaf' };
      if (from + 1 < end)
        return {
          path: ['feature', from + 1],
          found: 'a node that no other leads to',
          expected: 'no such node',
        };
      continue;
    }
    if (!Number.isInteger(child) || child < from + 2 || child >= end)
      return {
        path: ['right', from],
        expected:
          end < from + 3 ? 'a split with two children behind it' : `a node from ${from + 2} to ${end - 1}`,
        hint: 'a left child follows its parent, a right one comes behind all of the left one’s nodes',
      };
    if (splitsAbove === mostDepth)
      return { path: ['feature', from], expected: `at most ${mostDepth} splits in a row` };
    open.push({ from: child, end, splitsAbove: splitsAbove + 1 });
    open.push({ from: from + 1, end: child, splitsAbove: splitsAbove + 1 });
  }
  return null;
}

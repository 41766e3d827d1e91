/** Rules of a world in rows: what they are, how sure the library is of them, since when they are law and are played, and who keeps them. */
import type { World } from '../../model/world/world.ts';
import { isKeptBy } from '../../study/scenario/warnings/ruleKeepers.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { inForceWhen } from '../../study/wording/inForceText.ts';

/** Columns of equal number. `written`: the list of rules as an arm writes it, from which its parameters are told. */
export function ruleRows(world: World, written?: unknown): readonly (readonly string[])[] {
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  return world.rules.map(({ id, use, from }, i) => {
    const plugin = builtInCatalogue.rule.find((one) => one.id === use);
    const dates = plugin === undefined ? '?' : inForceWhen(plugin, world.clock);
    return [
      id,
      use,
      plugin?.status ?? '?',
      `in force: ${dates}`,
      `played from ${from === '' ? 'the start' : from}`,
      [`kept by ${keepers(world, { id, use })}`, ...parametersOf(list[i])].join('; '),
    ];
  });
}

/** Operators; wanted callers keep all rules. */
function keepers({ callers }: World, { id, use }: { readonly id: string; readonly use: string }): string {
  const kept = callers.filter(
    (caller) => caller.kind === 'operator' && isKeptBy(caller, { id, plugin: { id: use } }),
  );
  return kept.length === 0 ? 'no operator' : kept.map((caller) => caller.id).join(', ');
}

const names = new Set(['id', 'use', 'from']);

const parametersOf = (written: unknown): readonly string[] =>
  typeof written !== 'object' || written === null
    ? []
    : Object.entries(written)
        .filter(([name]) => !names.has(name))
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);

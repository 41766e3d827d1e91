import { expect, it } from 'vitest';
import { answeringAtOnce } from '../../../../src/study/laws/answeringAtOnce.ts';

class Part {
  #asked = 0;
  judge = (): number => this.#first();

  get asked(): number {
    return this.#asked;
  }

  late(): unknown {
    return Promise.reject(new Error('too late'));
  }

  #first(): number {
    this.#asked += 1;
    this.judge = () => 2;
    return 1;
  }
}

it('a part answers as it does by itself, its own fields and a function that it has replaced included', () => {
  const part = answeringAtOnce(new Part());
  expect([part.judge(), part.judge(), part.asked]).toEqual([1, 2, 1]);
});

it('a promise is refused, of a function by its name', () => {
  expect(() => answeringAtOnce(new Part()).late()).toThrow('late returned a promise');
  expect(() => answeringAtOnce(Promise.resolve())).toThrow('create returned a promise');
});

/** Invented names for callers where a person reads about them: labels only, never in a simulation, never numbers. */
import { createHash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';

export type NameLanguage = 'en' | 'zh';

export interface FictionalNames {
  /** Name of the firm that is member `ordinal` of the declared caller. */
  firmName(callerId: string, ordinal: number, language: NameLanguage): string;
  /** Name of the person who is member `ordinal` of the declared caller. */
  personName(callerId: string, ordinal: number, language: NameLanguage): string;
}

/** What a Chinese firm's name says of its trade. */
const trades = ['科技', '信息', '商贸', '文化传媒', '物流', '咨询', '网络', '实业'] as const;

/** No name may depend on today. */
const referenceDate = '2020-08-03T00:00:00.000Z';

const seedOf = (kind: string, callerId: string, ordinal: number): number =>
  createHash('sha256')
    .update(JSON.stringify([kind, callerId, ordinal]))
    .digest()
    .readUInt32BE(0);

/** Loads the names of both languages (a quarter of a second): the same names for the same id and ordinal, whatever was asked before. */
export async function fictionalNames(): Promise<FictionalNames> {
  const fakers: Readonly<Record<NameLanguage, Faker>> = {
    en: (await import('@faker-js/faker/locale/en')).faker,
    zh: (await import('@faker-js/faker/locale/zh_CN')).faker,
  };
  const seeded = (language: NameLanguage, seed: number): Faker => {
    const faker = fakers[language];
    faker.setDefaultRefDate(referenceDate);
    faker.seed(seed);
    return faker;
  };
  return {
    firmName(callerId, ordinal, language) {
      const faker = seeded(language, seedOf('firm', callerId, ordinal));
      if (language === 'en') return faker.company.name();
      const city = faker.location.city().replace(/市$/, '');
      return `${city}${faker.person.firstName()}${faker.helpers.arrayElement(trades)}有限公司`;
    },
    personName(callerId, ordinal, language) {
      const faker = seeded(language, seedOf('person', callerId, ordinal));
      if (language === 'en') return `${faker.person.firstName()} ${faker.person.lastName()}`;
      return `${faker.person.lastName()}${faker.person.firstName()}`;
    },
  };
}

import type { LibraryScheme } from '../../../actions/contract';
import type { LibraryFilter } from '../../store/library';

/** Each word must stand somewhere: in the title, the organisation or what the regulation does. */
export function matches({ title, organisation, traits, closing, appraisal, grading }: LibraryScheme, filter: LibraryFilter): boolean {
  const text = [title, organisation, ...traits.map((trait) => trait.text)].join('\n').toLowerCase();
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (
    words.every((word) => text.includes(word)) &&
    (filter.closing === null || filter.closing === closing) &&
    (filter.appraisal === null || filter.appraisal === appraisal) &&
    (filter.grading === null || (filter.grading === 'none' ? grading.length === 0 : grading.includes(filter.grading)))
  );
}

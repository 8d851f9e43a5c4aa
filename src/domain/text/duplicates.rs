//! Texts that are nearly the same.

use std::collections::BTreeMap;

use super::clause::is_chinese;
use crate::domain::letters::lowercase;

/// Two texts are nearly the same when their shingles overlap so far: four of five.
const ALIKE: (usize, usize) = (4, 5);

/// Characters in a shingle.
const SHINGLE: usize = 4;

/// Texts are compared by their beginning, in characters.
const COMPARED: usize = 300;

/// Parts of the hashes, of each of which the least hash is looked at.
const PARTS: usize = 16;

/// With so many groups at most a text is compared, so that the work stays in proportion to the texts.
const TRIED: usize = 24;

/// Groups of at least three texts that are nearly the same, as indices; each text is in one group at most.
///
/// Digits, spaces, signs, case and the name in a greeting make no difference. Each text joins the first group whose first
/// text it resembles, by Jaccard's index of its shingles of four characters, at least 0.8; which groups are tried
/// follows from the least hashes of parts of the shingles, two at a time. Of texts exactly that alike, one in three
/// thousand is missed. Groups stand in the order of their first texts. A text of fewer than eight characters that
/// count is in no group.
///
/// Source: one permutation hashing, Li, Owen & Zhang (2012).
pub fn near_duplicates(texts: &[&str]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Vec<u32>, Vec<usize>)> = Vec::new();
    let mut same: BTreeMap<u64, usize> = BTreeMap::new();
    let mut buckets: BTreeMap<(usize, u32, u32), Vec<usize>> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate() {
        let shingles = shingles(text);
        if shingles.len() + SHINGLE <= 8 {
            continue;
        }
        let print = fnv(shingles.iter().copied());
        if let Some(group) = same.get(&print) {
            groups[*group].1.push(index);
            continue;
        }
        let bands = bands(&shingles);
        let tried = bands.iter().filter_map(|band| buckets.get(band)).flatten().take(TRIED);
        let alike = tried.copied().find(|group| are_alike(&groups[*group].0, &shingles));
        let group = alike.unwrap_or_else(|| {
            groups.push((shingles.clone(), Vec::new()));
            for band in bands {
                buckets.entry(band).or_default().push(groups.len() - 1);
            }
            groups.len() - 1
        });
        groups[group].1.push(index);
        same.insert(print, group);
    }
    groups.into_iter().map(|(_, members)| members).filter(|members| members.len() >= 3).collect()
}

/// The hashes of a text's shingles, in order, each once.
fn shingles(text: &str) -> Vec<u32> {
    let glyphs: Vec<char> = plain(text);
    let hash = |shingle: &[char]| {
        let hash = fnv(shingle.iter().map(|glyph| u32::from(*glyph)));
        // The high half is well mixed.
        u32::try_from((hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32).unwrap_or(0)
    };
    let mut hashes: Vec<u32> = glyphs.windows(SHINGLE).map(hash).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// FNV-1a, 64 bits, by words instead of bytes (Fowler, Noll & Vo).
fn fnv(words: impl Iterator<Item = u32>) -> u64 {
    words.fold(0xcbf2_9ce4_8422_2325, |hash, word| {
        (hash ^ u64::from(word)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The letters of a text, lower case, digits as one, without the name in its greeting.
fn plain(text: &str) -> Vec<char> {
    let text: String = lowercase(&text.chars().take(COMPARED).collect::<String>());
    let text = text.trim_start();
    let greetings = ["hi ", "hello ", "dear ", "hey ", "尊敬的", "亲爱的"];
    let is_greeted = greetings.iter().any(|greeting| text.starts_with(greeting));
    let end = text.char_indices().take(40).find(|(_, glyph)| ",，:：!！\n".contains(*glyph));
    let from = end.filter(|_| is_greeted).map_or(0, |(at, _)| at);
    let mut letters: Vec<char> = Vec::new();
    for glyph in text[from..].chars() {
        match glyph {
            '0'..='9' if letters.last() == Some(&'0') => {}
            '0'..='9' => letters.push('0'),
            glyph if glyph.is_alphanumeric() || is_chinese(glyph) => letters.push(glyph),
            _ => {}
        }
    }
    letters
}

/// The least hash of every part, two parts a band; bands of two empty parts are left out.
fn bands(hashes: &[u32]) -> Vec<(usize, u32, u32)> {
    let mut least = [u32::MAX; PARTS];
    for hash in hashes {
        let part = &mut least[usize::try_from(*hash).unwrap_or(0) % PARTS];
        *part = (*part).min(*hash);
    }
    let pairs = least.chunks(2).enumerate().map(|(band, two)| (band, two[0], two[1]));
    pairs.filter(|(_, one, other)| (*one, *other) != (u32::MAX, u32::MAX)).collect()
}

/// Whether two sorted lists have four fifths of their union in common.
fn are_alike(one: &[u32], other: &[u32]) -> bool {
    let (mut left, mut right, mut common) = (one, other, 0_usize);
    while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => left = rest,
            std::cmp::Ordering::Greater => right = others,
            std::cmp::Ordering::Equal => (left, right, common) = (rest, others, common + 1),
        }
    }
    common * ALIKE.1 >= (one.len() + other.len() - common) * ALIKE.0
}

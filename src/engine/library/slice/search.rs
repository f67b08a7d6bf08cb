//! Searching and sorting methods of slices.
use super::sort;
use crate::cmp::Ordering;

impl<T> [T] {
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.binary_search_by(|p| p.cmp(x)) }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 { return Err(0); }
        let mut base = 0usize;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            base = if f(&self[mid]) == Ordering::Greater { base } else { mid };
            size -= half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, mut f: F) -> Result<usize, usize> { self.binary_search_by(|k| f(k).cmp(b)) }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut pred: P) -> usize {
        match self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }) { Ok(i) => i, Err(i) => i }
    }
    pub fn sort(&mut self) where T: Ord { sort::stable(self, &mut |a, b| a.lt(b)); }
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) { sort::stable(self, &mut |a, b| compare(a, b) == Ordering::Less); }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) { sort::stable(self, &mut |a, b| f(a).lt(&f(b))); }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let len = self.len();
        if len < 2 { return; }
        let mut indices: Vec<(K, usize)> = self.iter().map(f).enumerate().map(|(i, k)| (k, i)).collect();
        indices.sort_unstable();
        let mut i = 0;
        while i < len {
            let mut index = indices[i].1;
            while index < i { index = indices[index].1; }
            indices[i].1 = index;
            self.swap(i, index);
            i += 1;
        }
    }
    pub fn sort_unstable(&mut self) where T: Ord { sort::unstable(self, &mut |a, b| a.lt(b)); }
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) { sort::unstable(self, &mut |a, b| compare(a, b) == Ordering::Less); }
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) { sort::unstable(self, &mut |a, b| f(a).lt(&f(b))); }
    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord { self.select_nth_unstable_by(index, |a, b| a.cmp(b)) }
    #[track_caller]
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) {
        if index >= self.len() { panic!("partition_at_index index {index} greater than length of slice {}", self.len()); }
        self.sort_unstable_by(compare);
        let (left, right) = self.split_at_mut(index);
        let (nth, right) = right.split_at_mut(1);
        (left, &mut nth[0], right)
    }
    #[track_caller]
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, index: usize, mut f: F) -> (&mut [T], &mut T, &mut [T]) {
        self.select_nth_unstable_by(index, |a, b| f(a).cmp(&f(b)))
    }
    pub fn is_sorted(&self) -> bool where T: PartialOrd { self.is_sorted_by(|a, b| a <= b) }
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, mut compare: F) -> bool {
        let mut i = 1;
        while i < self.len() {
            if !compare(&self[i - 1], &self[i]) { return false; }
            i += 1;
        }
        true
    }
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, f: F) -> bool { self.iter().map(f).is_sorted() }
}

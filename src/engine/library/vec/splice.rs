//! Replacing a part of a vector.
use super::Drain;
use crate::ptr;

pub struct Splice<'a, I: Iterator + 'a> { pub(super) drain: Drain<'a, I::Item>, pub(super) replace_with: I }
impl<I: Iterator> Iterator for Splice<'_, I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> { self.drain.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.drain.size_hint() }
}
impl<I: Iterator> DoubleEndedIterator for Splice<'_, I> {
    fn next_back(&mut self) -> Option<I::Item> { self.drain.next_back() }
}
impl<I: Iterator> ExactSizeIterator for Splice<'_, I> {}
impl<I: Iterator> Drop for Splice<'_, I> {
    fn drop(&mut self) {
        while let Some(x) = self.drain.next() { drop(x); }
        unsafe {
            let vec = &mut *self.drain.vec;
            if self.drain.tail_len == 0 {
                vec.extend(self.replace_with.by_ref());
                return;
            }
            if !self.fill() { return; }
            let (lower, _) = self.replace_with.size_hint();
            if lower > 0 {
                self.move_tail(lower);
                if !self.fill() { return; }
            }
            let mut rest: Vec<I::Item> = self.replace_with.by_ref().collect();
            if rest.len() > 0 {
                self.move_tail(rest.len());
                let vec = &mut *self.drain.vec;
                let len = vec.len();
                ptr::copy_nonoverlapping(rest.as_ptr(), vec.as_mut_ptr().add(len), rest.len());
                vec.set_len(len + rest.len());
                rest.set_len(0);
            }
        }
    }
}
impl<I: Iterator> Splice<'_, I> {
    /// Fills the gap before the tail; false when the replacement ended first.
    unsafe fn fill(&mut self) -> bool {
        unsafe {
            let vec = &mut *self.drain.vec;
            while vec.len() < self.drain.tail_start {
                match self.replace_with.next() {
                    Some(x) => {
                        let len = vec.len();
                        ptr::write(vec.as_mut_ptr().add(len), x);
                        vec.set_len(len + 1);
                    }
                    None => return false,
                }
            }
            true
        }
    }
    unsafe fn move_tail(&mut self, additional: usize) {
        unsafe {
            let vec = &mut *self.drain.vec;
            let len = vec.len();
            vec.set_len(self.drain.tail_start + self.drain.tail_len);
            vec.reserve(additional);
            vec.set_len(len);
            let start = self.drain.tail_start + additional;
            let base = vec.as_mut_ptr();
            ptr::copy(base.add(self.drain.tail_start) as *const I::Item, base.add(start), self.drain.tail_len);
            self.drain.tail_start = start;
        }
    }
}

//! Sorting. Differs from std: other algorithms; the order is the same, as is the heap buffer of the stable sort. The number of
//! comparisons is not.
use crate::mem::ManuallyDrop;
use crate::ptr;

/// Holds an element while others move, and puts it back if a comparison unwinds.
struct Hole<T> { value: ManuallyDrop<T>, dest: *mut T }
impl<T> Drop for Hole<T> {
    fn drop(&mut self) { unsafe { ptr::copy_nonoverlapping(&raw const self.value as *const T, self.dest, 1); } }
}
/// Insertion sort of `v`, whose first `sorted` elements are in order.
fn insertion<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], sorted: usize, is_less: &mut F) {
    let base = v.as_mut_ptr();
    let mut i = sorted;
    while i < v.len() {
        unsafe {
            if is_less(&*base.add(i), &*base.add(i - 1)) {
                let mut hole = Hole { value: ManuallyDrop::new(ptr::read(base.add(i))), dest: base.add(i - 1) };
                ptr::copy_nonoverlapping(base.add(i - 1) as *const T, base.add(i), 1);
                let mut j = i - 1;
                while j > 0 && is_less(&hole.value, &*base.add(j - 1)) {
                    ptr::copy_nonoverlapping(base.add(j - 1) as *const T, base.add(j), 1);
                    j -= 1;
                    hole.dest = base.add(j);
                }
            }
        }
        i += 1;
    }
}
/// A stable merge sort. Up to 20 elements are sorted in place; more need a buffer of as many elements.
pub(super) fn stable<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], is_less: &mut F) {
    let len = v.len();
    if len < 2 || size_of::<T>() == 0 { return; }
    if len <= 20 { return insertion(v, 1, is_less); }
    let eager = len - len / 2;
    let full = 8_000_000 / size_of::<T>();
    let wanted = if len < full { len } else { full };
    let wanted = if wanted > eager { wanted } else { eager };
    let wanted = if wanted > 48 { wanted } else { 48 };
    if wanted * size_of::<T>() <= 4096 {
        let mut stack = crate::mem::MaybeUninit::<[u64; 512]>::uninit();
        if align_of::<T>() <= 8 { return merge_sort(v, stack.as_mut_ptr() as *mut T, is_less); }
    }
    let mut buffer: Vec<T> = Vec::with_capacity(wanted);
    merge_sort(v, buffer.as_mut_ptr(), is_less);
}
fn merge_sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], buffer: *mut T, is_less: &mut F) {
    let len = v.len();
    if len <= 10 { return insertion(v, 1, is_less); }
    let mid = len / 2;
    merge_sort(&mut v[..mid], buffer, is_less);
    merge_sort(&mut v[mid..], buffer, is_less);
    if !is_less(&v[mid], &v[mid - 1]) { return; }
    unsafe {
        let base = v.as_mut_ptr();
        ptr::copy_nonoverlapping(base as *const T, buffer, mid);
        let mut merge = Merge { from: buffer, end: buffer.add(mid), dest: base };
        let mut right = base.add(mid);
        let end = base.add(len);
        while merge.from != merge.end && right != end {
            if is_less(&*right, &*merge.from) {
                ptr::copy_nonoverlapping(right as *const T, merge.dest, 1);
                right = right.add(1);
            } else {
                ptr::copy_nonoverlapping(merge.from as *const T, merge.dest, 1);
                merge.from = merge.from.add(1);
            }
            merge.dest = merge.dest.add(1);
        }
    }
}
/// The left half waiting in the buffer; what is left of it goes home when merging ends, by whatever way.
struct Merge<T> { from: *mut T, end: *mut T, dest: *mut T }
impl<T> Drop for Merge<T> {
    fn drop(&mut self) { unsafe { ptr::copy_nonoverlapping(self.from as *const T, self.dest, self.end.offset_from_unsigned(self.from as *const T)); } }
}
/// Heap sort above twenty elements, insertion sort below.
pub(super) fn unstable<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], is_less: &mut F) {
    let len = v.len();
    if len < 2 || size_of::<T>() == 0 { return; }
    if len <= 20 { return insertion(v, 1, is_less); }
    let mut start = len / 2;
    while start > 0 {
        start -= 1;
        sift_down(v, start, len, is_less);
    }
    let mut end = len;
    while end > 1 {
        end -= 1;
        v.swap(0, end);
        sift_down(v, 0, end, is_less);
    }
}
fn sift_down<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], mut node: usize, end: usize, is_less: &mut F) {
    loop {
        let mut child = 2 * node + 1;
        if child >= end { return; }
        if child + 1 < end && is_less(&v[child], &v[child + 1]) { child += 1; }
        if !is_less(&v[node], &v[child]) { return; }
        v.swap(node, child);
        node = child;
    }
}

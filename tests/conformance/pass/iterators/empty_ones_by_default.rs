use std::collections::{btree_map, linked_list, vec_deque};

fn main() {
    let slice: std::slice::Iter<u8> = Default::default();
    println!("{:?} {}", slice, std::iter::Enumerate::<std::slice::Iter<u8>>::default().count());
    println!("{}", btree_map::Iter::<u8, u8>::default().len());
    println!("{:?}", linked_list::IntoIter::<String>::default().next());
    println!("{:?}", vec_deque::Iter::<u8>::default().rev().next());
    let chained: std::iter::Chain<std::vec::IntoIter<u8>, std::vec::IntoIter<u8>> = Default::default();
    println!("{:?}", chained.size_hint());
    println!("{}", std::iter::Fuse::<std::slice::Iter<u8>>::default().len());
}

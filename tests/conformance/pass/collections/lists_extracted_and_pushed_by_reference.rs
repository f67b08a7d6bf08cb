use std::collections::{LinkedList, VecDeque};

fn main() {
    let mut list: LinkedList<i32> = (1..6).collect();
    *list.push_front_mut(9) += 1;
    *list.push_back_mut(7) += 1;
    let even: Vec<i32> = list.extract_if(|x| *x % 2 == 0).collect();
    println!("{even:?} {list:?} {}", list.len());
    let mut rest = list.split_off(1);
    println!("{list:?} {:?} {:?}", rest.pop_back(), rest);
    let mut deque: VecDeque<u8> = VecDeque::from([1, 2, 3]);
    *deque.push_front_mut(0) += 5;
    *deque.push_back_mut(8) += 1;
    println!("{deque:?}");
    let mut v = vec![1, 3];
    v.reserve(4);
    println!("{:?} {:?}", deque.iter().rev().collect::<Vec<_>>(), v);
}

use std::thread;

fn main() {
    let mut data = [1u32, 2, 3, 4, 5, 6];
    let (left, right) = data.split_at_mut(3);
    let sums = thread::scope(|s| {
        let a = s.spawn(|| { left.iter_mut().for_each(|x| *x *= 10); left.iter().sum::<u32>() });
        let b = s.spawn(|| { right.iter_mut().for_each(|x| *x += 1); right.iter().sum::<u32>() });
        (a.join().unwrap(), b.join().unwrap())
    });
    println!("{sums:?} {data:?}");
}

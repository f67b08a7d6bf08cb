fn main() {
    let mut v = [10, 40, 33, 20, 60, 50];
    for group in v.splitn_mut(2, |n| n % 3 == 0) {
        group[0] = 1;
    }
    println!("{v:?}");
    for group in v.rsplitn_mut(2, |n| n % 3 == 0) {
        group[0] = 2;
    }
    println!("{v:?}");
    for group in v.split_inclusive_mut(|n| *n == 20) {
        let last = group.len() - 1;
        group[last] = 99;
    }
    println!("{v:?}");
    for run in v.chunk_by_mut(|a, b| a <= b) {
        run.reverse();
    }
    println!("{v:?}");
    let parts: Vec<&[i32]> = v.rsplitn(2, |n| *n == 99).collect();
    println!("{parts:?} {:?}", v.split_inclusive(|n| *n > 50).rev().collect::<Vec<_>>());
    println!("{:?}", v.split(|n| *n == 2));
}

fn repeat<F>(n: usize, mut f: F)
where
    F: FnMut(usize),
{
    for i in 0..n {
        f(i);
    }
}
fn call_dyn(f: &dyn Fn(&str) -> usize) -> usize {
    f("four")
}
fn main() {
    let mut log = Vec::new();
    repeat(3, |i| log.push(i * i));
    println!("{:?} {}", log, call_dyn(&|s| s.len()));
}

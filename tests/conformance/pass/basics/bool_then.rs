// `bool::then` calls its closure only when it is true.
fn main() {
    let n = 5;
    println!("{:?} {:?}", (n > 3).then(|| n * 2), (n > 9).then(|| -> i32 { panic!("not called") }));
    println!("{:?} {:?}", true.then_some("yes"), false.then_some("no"));
}

// Borrows inside constants behind borrows are constants too.
fn none<T>() -> &'static &'static Option<T> {
    &&None
}

fn main() {
    let positive = [-3, -2, 2, 3].iter().filter(|x| x > &&0).count();
    println!("{positive}");
    let texts: &'static [&'static [&'static str]] = &[&["a", "b"], &["c"]];
    println!("{texts:?} {:?}", none::<i32>());
    println!("{:?}", &(&1, &Some(&2), &&&3u8));
}

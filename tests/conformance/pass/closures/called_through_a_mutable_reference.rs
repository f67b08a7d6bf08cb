/// `f` itself need not be `mut`: what it points to is called.
fn twice(f: &mut impl FnMut(&i32) -> Option<i32>) -> Option<i32> {
    let a = f(&1)?;
    Some(a + f(&2)?)
}

fn apply<F: FnMut(String)>(f: &mut F, times: usize) {
    for i in 0..times {
        f(i.to_string());
    }
}

fn by_object(f: &mut dyn FnMut() -> u8) -> u8 {
    f() + f()
}

fn main() {
    let mut seen = Vec::new();
    println!("{:?}", twice(&mut |x| {
        seen.push(*x);
        Some(x * 10)
    }));
    let mut all = String::new();
    apply(&mut |s| all += &s, 4);
    let mut n = 0;
    println!("{seen:?} {all} {}", by_object(&mut || { n += 1; n }));
}

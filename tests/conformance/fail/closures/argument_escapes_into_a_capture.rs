fn main() {
    let mut seen: Vec<&str> = vec![];
    let mut note = |word: &str| seen.push(word); //~ ERROR E0521
    note("a");
    let mut last = None;
    let mut set = |x: &i32| last = Some(x); //~ ERROR E0521
    set(&1);
}

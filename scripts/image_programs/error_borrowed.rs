fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{first}");
    let a = &mut v; let b = &mut v;
    a.push(1); b.push(2);
}

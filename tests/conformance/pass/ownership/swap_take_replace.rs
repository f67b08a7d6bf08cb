#[derive(Debug, Default)] struct Buf { data: Vec<u8>, name: String }
fn main() {
    let mut a = Buf { data: vec![1, 2], name: "a".into() };
    let mut b = Buf::default();
    std::mem::swap(&mut a, &mut b);
    println!("{a:?} {b:?}");
    let old = std::mem::replace(&mut b.name, "new".to_string());
    let data = std::mem::take(&mut b.data);
    println!("{old} {data:?} {b:?}");
    let mut o = Some(3);
    if let Some(x) = o.as_mut() { *x += 1; }
    println!("{:?} {:?}", o.take(), o);
    println!("{:?}", o.get_or_insert(9));
    let mut v = vec![String::from("x"), String::from("y")];
    let first = std::mem::take(&mut v[0]);
    v.swap(0, 1);
    println!("{first} {v:?} {:?}", o.insert(1));
    let (x, y) = (&mut 1, &mut 2);
    std::mem::swap(x, y);
    println!("{x} {y} {:?}", o.xor(None));
}

#[derive(Debug)] enum Msg { Text(String), Num { id: u32, val: i64 }, Pair(Box<(i32, i32)>) }
fn main() {
    let mut m = Msg::Text("hi".into());
    if let Msg::Text(s) = &mut m { s.push_str(" there"); }
    println!("{m:?}");
    let n = Msg::Num { id: 7, val: -3 };
    match n {
        Msg::Num { id: id @ 1..=9, val: v @ (-5 | -3) } => println!("small {id} {v}"),
        Msg::Num { id, .. } => println!("{id}"),
        ref other @ (Msg::Text(_) | Msg::Pair(_)) => println!("{other:?}"),
    }
    if let Msg::Pair(b) = Msg::Pair(Box::new((4, 5))) { let (x, ref y) = *b; println!("{}", x + y); }
    let whole @ (a, b) = (1u8, 'c');
    println!("{whole:?} {a} {b}");
    let opt = Some(String::from("kept"));
    match opt { Some(ref s) if s.len() > 10 => println!("long {s}"), Some(ref s) => println!("short {s}"), None => {} }
    println!("{opt:?}");
    let &(ref p, q) = &(String::from("p"), 5);
    println!("{p}{q}");
}

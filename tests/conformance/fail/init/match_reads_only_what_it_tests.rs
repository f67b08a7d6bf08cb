struct Pair { a: String, b: Option<String> }
fn fine(p: Pair) { drop(p.a); match p { Pair { b: Some(ref s), .. } => println!("{s}"), _ => {} } }
fn wild(p: Pair) { drop(p); match p { _ => {} } }
fn all_variants(p: Pair) {
    drop(p.a);
    match p { Pair { b: Some(_), .. } => {} Pair { b: None, .. } => {} } //~ ERROR E0382
}
fn main() {
    let p: Pair;
    match p { _ => fine(Pair { a: String::new(), b: None }) }
    let o: Option<u8>;
    match o { Some(_) => {} None => {} } //~ ERROR E0381
    wild(Pair { a: String::new(), b: None });
    all_variants(Pair { a: String::new(), b: None });
}

fn main() {
    let r;
    { let x = 5; r = &x; }
    println!("{r}");
    let s: String = "a".to_string();
    let t = &s;
    drop(s);
    println!("{t}");
    let v = vec![String::new()];
    let w = v[0];
}

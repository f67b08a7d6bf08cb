fn main() {
    let mut pair = (String::from("a"), 5);
    {
        let (ref s, ref mut n) = pair;
        *n += s.len() as i32;
    }
    println!("{:?}", pair);
    let opt = Some(String::from("kept"));
    if let Some(s) = &opt {
        println!("{}", s);
    }
    println!("{:?}", opt);
}

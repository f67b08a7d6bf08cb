// What goes into a closure and comes out again keeps its lifetime.
fn main() {
    let kept;
    {
        let text = String::from("a");
        kept = Some(1).map(|_| &text); //~ ERROR E0597
    }
    println!("{kept:?}");
    let mut list: Vec<&String> = Vec::new();
    {
        let text = String::from("b");
        Some(&text).into_iter().for_each(|x| list.push(x)); //~ ERROR E0597
    }
    println!("{list:?}");
    let length;
    {
        let text = String::from("c");
        let measure = |x: &str| x.len();
        length = measure(&text);
    }
    println!("{length}");
}

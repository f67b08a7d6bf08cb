fn main() {
    let mut seen = vec![];
    let words = vec![String::from("a")];
    words.iter().for_each(|w| seen.push(w));
    let mut more: Vec<&String> = vec![];
    words.iter().for_each(|w: &String| more.push(w));
    println!("{seen:?} {more:?}");
    let mut all: Vec<&str> = Vec::new();
    let mut add = |w| all.push(w);
    add("x");
    println!("{all:?}");
}

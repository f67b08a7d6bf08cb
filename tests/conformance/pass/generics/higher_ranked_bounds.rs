fn apply<F>(f: F, v: &[String]) -> Vec<String> where F: for<'a> Fn(&'a str) -> &'a str { v.iter().map(|s| f(s).to_string()).collect() }
fn trim(s: &str) -> &str { s.trim() }
trait Visitor { fn visit<'a>(&mut self, s: &'a str) -> Option<&'a str>; }
struct Longest(usize);
impl Visitor for Longest { fn visit<'a>(&mut self, s: &'a str) -> Option<&'a str> { if s.len() > self.0 { self.0 = s.len(); Some(s) } else { None } } }
fn run(v: &mut dyn Visitor, words: &[&str]) -> String { words.iter().filter_map(|w| v.visit(w)).last().unwrap_or("").to_owned() }
type Handler = Box<dyn for<'a> Fn(&'a mut Vec<u8>) -> &'a u8>;
fn main() {
    println!("{:?}", apply(trim, &[" a ".into(), "b ".into()]));
    println!("{:?}", apply(|s| &s[1..], &["xyz".into()]));
    println!("{}", run(&mut Longest(0), &["a", "ccc", "bb", "dddd"]));
    let h: Handler = Box::new(|v| { v.push(9); v.last().unwrap() });
    let mut v = vec![1];
    println!("{}", h(&mut v));
    println!("{v:?}");
}

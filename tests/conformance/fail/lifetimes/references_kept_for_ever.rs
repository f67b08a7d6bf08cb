fn keep(text: &str, all: &mut Vec<&'static str>) {
    all.push(text); //~ ERROR E0521
}
fn run(job: impl FnOnce() + Send + 'static) { job() }
fn later(text: &str) {
    run(move || println!("{text}")); //~ ERROR E0521
}
fn spawn(words: &[String]) {
    std::thread::spawn(move || println!("{}", words.len())); //~ ERROR E0521
}
fn main() { }

struct Button<'a> { handlers: Vec<Box<dyn FnMut(&str) -> usize + 'a>> }
impl<'a> Button<'a> { fn on(&mut self, f: impl FnMut(&str) -> usize + 'a) -> &mut Self { self.handlers.push(Box::new(f)); self } fn click(&mut self, e: &str) -> Vec<usize> { self.handlers.iter_mut().map(|h| h(e)).collect() } }
fn make(kind: char) -> Box<dyn Fn(i32, i32) -> Option<i32>> { match kind { '+' => Box::new(|a, b| a.checked_add(b)), '/' => Box::new(|a, b| a.checked_div(b)), _ => Box::new(|_, _| None) } }
fn call_n<F>(n: usize, mut f: F) where F: FnMut(usize) { for i in 0..n { f(i) } }
fn main() {
    let mut log = Vec::new();
    let mut total = 0;
    {
        let mut b = Button { handlers: vec![] };
        b.on(|e| { log.push(e.to_string()); log.len() }).on(|e| { total += e.len(); total });
        println!("{:?} {:?}", b.click("one"), b.click("three"));
    }
    println!("{log:?} {total}");
    println!("{:?} {:?} {:?}", make('+')(1, 2), make('/')(1, 0), make('?')(1, 1));
    let mut v = vec![0; 3];
    call_n(3, |i| v[i] = i * i);
    let s = String::from("moved");
    let f = move || s.len();
    let g = f.clone();
    println!("{v:?} {} {}", f(), g());
    let mut fns: [fn(f64) -> f64; 3] = [f64::sin, f64::cos, |x| x / 2.0];
    fns.reverse();
    println!("{:.2?}", fns.iter().map(|f| f(1.0)).collect::<Vec<_>>());
    let add = |a: i32| move |b: i32| move |c: i32| a + b + c;
    println!("{}", add(1)(2)(3));
}

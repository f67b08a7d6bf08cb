fn main() {
    let mut total = 0;
    let mut log: Vec<String> = Vec::new();
    let mut add = |x: &i32, why: &str| { total += x; log.push(format!("{why}{x}")); };
    add(&1, "a"); add(&2, "b");
    println!("{total} {log:?}");
    let words = vec!["x", "yy"];
    let longest = |ws: &[&str]| ws.iter().map(|w| w.len()).max().unwrap_or(0);
    println!("{}", longest(&words));
    let mut cache = std::collections::HashMap::new();
    let mut fib = |n: u64| -> u64 { let mut f = |n| { *cache.entry(n).or_insert(n * 2) }; f(n) };
    println!("{}", fib(3));
    let mut found: Option<&str> = None;
    for w in &words { let mut set = |x| found = Some(x); set(*w); }
    println!("{found:?}");
    let compose = |f: &dyn Fn(i32) -> i32, g: &dyn Fn(i32) -> i32, x: i32| g(f(x));
    println!("{}", compose(&|x| x + 1, &|x| x * 2, 3));
    let by_len = |a: &&str, b: &&str| a.len().cmp(&b.len());
    let mut w2 = words.clone(); w2.sort_by(by_len);
    println!("{w2:?}");
    let pick: for<'a> fn(&'a str, &'a str) -> &'a str = |a, _| a;
    println!("{}", pick("p", "q"));
    let strs: Vec<String> = words.iter().map(|s: &&str| s.to_string()).collect();
    let lens = strs.iter().fold(0, |acc: usize, s: &String| acc + s.len());
    let mut firsts: Vec<char> = vec![];
    strs.iter().for_each(|s: &String| if let Some(c) = s.chars().next() { firsts.push(c) });
    println!("{lens} {firsts:?}");
    let mut refs: Vec<&String> = vec![];
    for s in &strs { let mut keep = |r| refs.push(r); keep(s); }
    println!("{refs:?}");
    let opt = Some(String::from("z"));
    let n = opt.as_ref().map(|s: &String| s.len()).unwrap_or_default();
    println!("{n} {:?}", opt.as_deref().map(|s: &str| s));
}

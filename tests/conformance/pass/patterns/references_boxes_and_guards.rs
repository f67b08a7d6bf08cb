#[derive(Debug, Clone, PartialEq)] enum Json { Null, Bool(bool), Num(f64), Str(String), Arr(Vec<Json>), Obj(Vec<(String, Json)>) }
use Json::*;
impl Json {
    fn show(&self) -> String {
        match self {
            Null => "null".into(), Bool(b) => b.to_string(), Num(n) if n.fract() == 0.0 => format!("{}", *n as i64), Num(n) => n.to_string(), Str(s) => format!("{s:?}"),
            Arr(v) if v.is_empty() => "[]".into(), Arr(v) => format!("[{}]", v.iter().map(Json::show).collect::<Vec<_>>().join(",")),
            Obj(kv) => format!("{{{}}}", kv.iter().map(|(k, v)| format!("{k:?}:{}", v.show())).collect::<Vec<_>>().join(",")),
        }
    }
    fn get<'a>(&'a self, path: &[&str]) -> Option<&'a Json> {
        match (self, path) {
            (j, []) => Some(j),
            (Obj(kv), [key, rest @ ..]) => kv.iter().find(|(k, _)| k == key).and_then(|(_, v)| v.get(rest)),
            (Arr(v), [i, rest @ ..]) => i.parse::<usize>().ok().and_then(|i| v.get(i)).and_then(|v| v.get(rest)),
            _ => None,
        }
    }
}
fn main() {
    let j = Obj(vec![("a".into(), Arr(vec![Num(1.0), Num(2.5), Null])), ("b".into(), Obj(vec![("c".into(), Str("q\"".into()))])), ("d".into(), Bool(true))]);
    println!("{}", j.show());
    println!("{:?} {:?} {:?}", j.get(&["a", "1"]), j.get(&["b", "c"]), j.get(&["a", "x"]));
    let mut j2 = j.clone();
    if let Obj(kv) = &mut j2 { for (k, v) in kv.iter_mut() { match (k.as_str(), &mut *v) { ("d", Bool(b)) => *b = !*b, ("a", Arr(x)) if x.len() > 2 => { x.truncate(1); } (_, other) => *other = Null } } }
    println!("{} {}", j2.show(), j == j2);
    let b = Box::new((1, String::from("in box")));
    let (n, s) = *b;
    let o = Some(n);
    let r @ Some(ref inner) = o else { panic!() };
    println!("{s} {r:?} {inner}");
}

fn main() {
    for s in vec![String::new()] { s.push('x'); s.clear(); } //~ ERROR E0596
    if let Some(s) = Some(String::new()) { s.push('a'); s.clear(); } //~ ERROR E0596
    match Some(vec![1]) { Some(v) => { v.push(1); v.push(1); } None => {} } //~ ERROR E0596
}

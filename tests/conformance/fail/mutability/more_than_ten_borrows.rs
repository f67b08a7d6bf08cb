fn main() {
    let s = String::new(); //~ ERROR E0596
    s.push('a'); s.push('a'); s.push('a');
    s.push('b');
    s.push('c');
    s.push('d');
    s.push('e');
    s.push('f');
    s.push('g');
    s.push('h');
    s.push('i');
    s.push('j');
    s.push('j');
}

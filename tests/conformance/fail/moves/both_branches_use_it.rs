fn main() {
    let s = String::new(); let c = s.len() > 1;
    drop(s);
    if c { drop(s); }
    else { drop(s); } //~ ERROR E0382
}

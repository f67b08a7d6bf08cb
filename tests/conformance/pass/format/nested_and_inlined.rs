fn name() -> String {
    "n".to_string()
}

macro_rules! wrapped {
    ($x:expr) => {
        format_args!("<{}>", $x)
    };
}

fn show(s: String) {
    println!("{s} {}", s.capacity());
}

fn main() {
    show(format!("{} foo {} {}", 1, "x", format_args!("a{}", 2)));
    show(format!("{:?} b", 1));
    show(format!("{0}{1}{0}{2}", 7, name(), &"q"));
    show(format!("{} {}", wrapped!(name()), wrapped!(3u8)));
    show(format!("{:>5}|{}|{:?}", "ab", concat!("a", 1, true), format_args!("z{:?}", "k")));
    show(format!("{:1$} {1}", 5, 7));
    show(format!("{} {} {} {}", 'c', true, 1.5, -1));
    show(format!("{f} {f}", f = format_args!("w{}", name())));
    show(format!("{}{}", "a{}", "{{"));
    println!("{:?} {:?}", format_args!("x").as_str(), format_args!("{}", 1).as_str());
}

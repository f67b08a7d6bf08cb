fn name() -> String {
    "n".to_string()
}

fn main() {
    let args = format_args!("{} foo {:?} {}", name(), 2, &name());
    println!("{args} {args:?}");
    let w = 6;
    let padded = format_args!("{0} {0:w$} {1}", name(), String::from("e"));
    println!("[{padded}]");
    let either = if w > 5 { format_args!("{}", name()) } else { format_args!("small") };
    assert_eq!(either.to_string(), "n");
}

cfg_select! {
    windows => { fn name() -> &'static str { "windows" } }
    all(unix, target_pointer_width = "64") => { fn name() -> &'static str { "unix" } }
    _ => { fn name() -> &'static str { "other" } }
}

fn main() {
    let s = cfg_select! { unix => "u", _ => { "o" } };
    println!("{s} {}", name());
    cfg_select! { not(test) => { let x = 5; println!("{x}"); } _ => {} }
    cfg_select! { unix => { fn three() -> i32 { 3 } } _ => {} }
    println!("{}", three());
    let y: i32 = cfg_select! { target_os = "macos" => 0, any(unix, windows) => 1 + 2, _ => 9 };
    println!("{y}");
}

fn main() {
    while break {} //~ ERROR E0590
    while { continue; true } {} //~ ERROR E0590
    while { loop { break; } false } {}
    'a: while break 'a {}
    while (|| { for _ in 0..1 { break; } false })() {}
}

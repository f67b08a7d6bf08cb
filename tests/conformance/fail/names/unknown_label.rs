fn main() {
    'outer: loop {
        loop { break 'outre; } //~ ERROR E0426
    }
}

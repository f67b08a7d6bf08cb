fn main() {
    println!("{} {}", 'ß'.to_uppercase(), 'İ'.to_lowercase());
    println!("{:?} {}", 'ﬃ'.to_uppercase(), 'ﬃ'.to_uppercase().len());
    println!("{} {}", "ὈΔΥΣΣΕΎΣ".to_lowercase(), "tschüß".to_uppercase());
    let back: String = 'ﬁ'.to_uppercase().rev().collect();
    println!("{back}");
    let title: String = "straße"
        .split('a')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map(|c| c.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
        })
        .collect();
    println!("{title}");
}

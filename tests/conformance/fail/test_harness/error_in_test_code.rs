//@ test
fn size() -> u64 {
    4
}

#[cfg(test)]
mod tests {
    #[test]
    fn uses_private_import() {
        assert_eq!(size(), 4); //~ ERROR E0425
    }
    #[test]
    fn wrong_type() {
        let n: u32 = super::size(); //~ ERROR E0308
        assert_eq!(n, 4);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Tests.Documents;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Reparación", "reparacion")]
    [InlineData("REPARACIÓN", "reparacion")]
    [InlineData("Reparacio\u0301n", "reparacion")]
    [InlineData("ÁÉÍÓÚÜÑ áéíóúüñ", "aeiouun aeiouun")]
    [InlineData("Plain ASCII 100%_", "plain ascii 100%_")]
    [InlineData("  two  spaces\t", "  two  spaces\t")]
    [InlineData("ÇÀÊ", "cae")]
    [InlineData("日本 😀", "日本 😀")]
    [InlineData("", "")]
    public void Case_and_accents_are_folded_and_nothing_else(string text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Prop.ForAll(WellFormed, text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_never_matters() =>
        Prop.ForAll(Spanish, text => SearchText.Fold(text.ToUpperInvariant()) == SearchText.Fold(text.ToLowerInvariant()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_of_a_text_is_found_in_it() =>
        Prop.ForAll(Spanish, Spanish, Spanish, (before, part, after) =>
                SearchText.Fold(before + part + after).Contains(SearchText.Fold(part), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800")]
    [InlineData("é\udc00x")]
    public void Half_of_a_surrogate_pair_does_no_harm(string text) => Assert.NotNull(SearchText.Fold(text));

    private static Arbitrary<string> WellFormed { get; } =
        ArbMap.Default.ArbFor<string>().Filter(text => text is not null && !text.Any(char.IsSurrogate));

    private static Arbitrary<string> Spanish { get; } =
        Gen.Elements("aábcdeéfghiíjklmnñoópqrstuúüvwxyz ABCÁÉÑ0123-%'".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary();
}

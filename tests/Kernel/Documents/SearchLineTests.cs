using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Tests.Documents;

public sealed class SearchLineTests
{
    [Theory]
    [InlineData("perez", true)]
    [InlineData("PÉREZ", true)]
    [InlineData("7012", true)]
    [InlineData("ana 7", false)]
    [InlineData("perez7", false)]
    [InlineData("", true)]
    public void A_term_is_looked_for_in_each_text(string term, bool isFound) => Assert.Equal(
        isFound, SearchLine.Of("Ana Pérez", null, "", "70123").Contains(SearchLine.Term(term), StringComparison.Ordinal));

    [Fact]
    public void What_stands_between_the_texts_is_in_no_text_and_in_no_term()
    {
        Assert.Equal(SearchLine.Of("a b", "c"), SearchLine.Of("a\u0001b", "c"));
        Assert.DoesNotContain(SearchLine.Term("b\u0001c"), SearchLine.Of("a b", "c"));
    }

    [Fact]
    public void A_term_is_in_the_line_exactly_when_it_is_in_one_of_the_texts()
    {
        var text = Gen.ArrayOf(Gen.Elements('a', 'Á', 'b', ' ', '\u0001', 'ñ', '%')).Select(letters => new string(letters));
        var cases =
            from texts in Gen.ArrayOf(text)
            from term in text.Where(term => term.Length > 0)
            select (texts, term);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var isInOne = one.texts.Any(text => SearchLine.Term(text).Contains(SearchLine.Term(one.term), StringComparison.Ordinal));
            return SearchLine.Of(one.texts).Contains(SearchLine.Term(one.term), StringComparison.Ordinal) == isInOne;
        }).QuickCheckThrowOnFailure();
    }
}

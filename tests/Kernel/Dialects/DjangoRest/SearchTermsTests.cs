using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>The search of mcmatias.md 1.</summary>
public sealed class SearchTermsTests
{
    private static readonly DocumentField<string> Line = new("search");

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00a0")]
    [InlineData(",,, ,")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\u0301")]
    [InlineData("juan", "juan")]
    [InlineData("juan perez", "juan", "perez")]
    [InlineData("  juan\tperez\n", "juan", "perez")]
    [InlineData("juan,perez", "juan", "perez")]
    [InlineData(",juan , perez,", "juan", "perez")]
    [InlineData("juan juan JUAN", "juan")]
    [InlineData("Reparación ÑANDÚ", "reparacion", "nandu")]
    [InlineData("100% a_b *", "100%", "a_b", "*")]
    [InlineData("\"juan perez\"", "juan perez")]
    [InlineData("\"juan, perez\" ana", "juan, perez", "ana")]
    [InlineData("\"juan perez\",ana", "juan perez", "ana")]
    [InlineData("\"juan perez\"ana", "juan perez", "ana")]
    [InlineData("\" juan\"", " juan")]
    [InlineData("\"juan perez", "\"juan", "perez")]
    [InlineData("\"a b\" \"c d", "a b", "\"c", "d")]
    [InlineData("pantalla 15\" led 32\"", "pantalla", "15\"", "led", "32\"")]
    [InlineData("\"pantalla 15\\\" led\"", "pantalla 15\" led")]
    [InlineData("\"a \\\\ b\"", "a \\ b")]
    [InlineData("\"a \\n b\"", "a \\n b")]
    [InlineData("\"a b\\\"", "\"a", "b\\\"")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("l'eau d'ici", "l'eau", "d'ici")]
    [InlineData("'juan perez'", "'juan", "perez'")]
    [InlineData("a\u0001b", "a b")]
    public void A_text_has_terms(string text, params string[] terms) => Assert.Equal(terms, SearchTerms.Of(text));

    [Fact]
    public void Each_term_is_a_condition_on_the_line() => Assert.Equal(
        [new DocumentFilter("search", Comparison.Contains, "juan perez"), new DocumentFilter("search", Comparison.Contains, "nandu")],
        SearchTerms.Filters(Requests.Get("/clientes/?search=%22Juan%20P%C3%A9rez%22+%C3%91and%C3%BA"), Line, DjangoMessages.Spanish));

    [Theory]
    [InlineData("/clientes/")]
    [InlineData("/clientes/?search=")]
    [InlineData("/clientes/?search=juan&search=+")]
    public void Whoever_searches_for_nothing_sees_everything(string url) =>
        Assert.Empty(SearchTerms.Filters(Requests.Get(url), Line, DjangoMessages.Spanish));

    [Fact]
    public async Task A_null_character_is_refused_with_a_list()
    {
        var refusal = Assert.Throws<Refusal>(() => SearchTerms.Filters(Requests.Get("/clientes/?search=juan%00"), Line, DjangoMessages.Spanish));
        var answer = await Answers.Of(new DjangoRestDialect(DjangoMessages.Spanish), refusal.Reason);
        Assert.Equal((400, """["Los caracteres nulos no están permitidos."]"""), (answer.Status, answer.Body));
    }

    [Fact]
    public void A_text_of_a_megabyte_is_a_query_of_32_conditions()
    {
        var terms = SearchTerms.Of(string.Join(' ', Enumerable.Range(0, 200_000)));
        Assert.Equal(Enumerable.Range(0, SearchTerms.Most).Select(number => $"{number}"), terms);
    }

    [Fact]
    public void Of_a_long_term_the_beginning_counts()
    {
        Assert.Equal([new string('x', SearchTerms.Longest)], SearchTerms.Of(new string('X', 1_000_000)));
        var whole = new string('x', SearchTerms.Longest - 1);
        Assert.Equal([whole], SearchTerms.Of(whole + "🙂"));
    }

    [Fact]
    public void A_document_is_found_exactly_when_each_term_is_in_one_of_its_texts()
    {
        var word = Gen.Elements("juan", "Juán", "PEREZ", "pé", "a", "%", "_", "15\"", "\\", "o'b");
        var texts = Gen.ArrayOf(Gen.ListOf(word).Select(words => string.Join(' ', words)), 3);
        var phrase = Gen.ListOf(word, 2).Select(words => string.Join(' ', words));
        var asked = Gen.ListOf(Gen.OneOf(word, phrase)).Select(terms => terms.Take(SearchTerms.Most).ToList()); // More do not count.
        var cases =
            from fields in texts
            from terms in asked
            from between in Gen.Elements(" ", ",", " , ", "\t")
            select (fields, terms, between);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var search = string.Join(one.between, one.terms.Select(Quoted));
            var line = SearchLine.Of(one.fields);
            var isFound = SearchTerms.Of(search).All(term => line.Contains(term, StringComparison.Ordinal));
            return isFound == one.terms.All(term => one.fields.Any(field => IsIn(term, field)));
        }).QuickCheckThrowOnFailure();
    }

    private static string Quoted(string term) =>
        $"\"{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Word by word, as one would explain it.
    private static bool IsIn(string term, string field) =>
        Enumerable.Range(0, field.Length + 1).Any(start => SearchText.Fold(field[start..]).StartsWith(SearchText.Fold(term), StringComparison.Ordinal));
}

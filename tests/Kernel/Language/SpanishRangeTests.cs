using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;

namespace Mostrador.Kernel.Tests.Language;

public sealed class SpanishRangeTests
{
    private static readonly DateOnly Monday = new(2025, 11, 17);

    [Theory]
    [InlineData("del 01/10/2025 al 31/10/2025", "2025-10-01 a 2025-10-31")]
    [InlineData("2025-10-01 2025-10-31", "2025-10-01 a 2025-10-31")]
    [InlineData("del 1/10/2025 hasta el dia 3/10/2025", "2025-10-01 a 2025-10-03")]
    [InlineData("01/10/2025 con 05/10/2025", null)]
    [InlineData("del 01/10/2025 al 2025-10-31", null)]
    [InlineData("del 32/10/2025", null)]
    [InlineData("05/11/2025", "2025-11-05 a 2025-11-05")]
    [InlineData("desde el 05/11/2025 hasta hoy", "2025-11-05 a 2025-11-17")]
    [InlineData("del 05/11/2025 al 10 de noviembre", "2025-11-05 a 2025-11-10")]
    [InlineData("del 1 al 15", "2025-11-01 a 2025-11-15")]
    [InlineData("de 1 a 15", null)]
    [InlineData("de 1 a 15 de octubre", "2025-10-01 a 2025-10-15")]
    [InlineData("del 50 al 60", null)]
    [InlineData("del treinta al treinta y uno de octubre", "2025-10-30 a 2025-10-31")]
    [InlineData("del 1 de octubre al 15", "2025-10-01 a 2025-10-15")]
    [InlineData("del 28 de diciembre al 3 de enero de 2025", "2024-12-28 a 2025-01-03")]
    [InlineData("del 28 de diciembre de 2023 al 3 de enero", "2023-12-28 a 2024-01-03")]
    [InlineData("de marzo a enero", "2025-01-01 a 2025-03-31")]
    [InlineData("de noviembre a febrero", "2025-11-01 a 2026-02-28")]
    [InlineData("de noviembre a febrero de 2025", "2024-11-01 a 2025-02-28")]
    [InlineData("enero y marzo", "2025-01-01 a 2025-01-31")]
    [InlineData("el 24 de octubre de 2023", "2023-10-24 a 2023-10-24")]
    [InlineData("anteayer", "2025-11-15 a 2025-11-15")]
    [InlineData("antes de ayer", "2025-11-15 a 2025-11-15")]
    [InlineData("de ayer a hoy", "2025-11-16 a 2025-11-17")]
    [InlineData("semana anterior", "2025-11-10 a 2025-11-16")]
    [InlineData("ano anterior", "2024-01-01 a 2024-12-31")]
    [InlineData("mes pasado de octubre", "2025-10-01 a 2025-10-31")]
    [InlineData("hoy quiero lo del mes pasado", "2025-10-01 a 2025-10-31")]
    [InlineData("1999", null)]
    [InlineData("2099", "2099-01-01 a 2099-12-31")]
    [InlineData("nada", null)]
    [InlineData("", null)]
    public void Days_are_found_in_words_and_digits(string text, string? days) => Assert.Equal(days, Find(text, Monday)?.Days.ToString());

    [Fact]
    public void Two_days_of_any_month_are_found_again_whichever_comes_first() =>
        Prop.ForAll(Day, Day, (one, other) =>
        {
            var (first, last) = one <= other ? (one, other) : (other, one);
            var digits = string.Create(CultureInfo.InvariantCulture, $"ventas del {one:d/M/yyyy} al {other:d/M/yyyy}");
            return Find(digits, Monday)?.Days is { } days && (days.First, days.Last) == (first, last);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_means_some_days_or_none() =>
        Prop.ForAll(Chatter, Day, (text, today) => Find(text, today) is not { } range || range.Days.First <= range.Days.Last)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("del 50 al 60 ")]
    [InlineData("01/10/2025 ")]
    [InlineData("32/10/2025 ")]
    [InlineData("el el dia ")]
    [InlineData("de enero a ")]
    [InlineData("treinta y ")]
    public void Reading_costs_no_more_than_the_length_of_the_text(string piece)
    {
        var (shorter, longer) = (Cost(piece, 500), Cost(piece, 1000));
        Assert.InRange(longer, shorter, (2 * shorter) + 200);

        static long Cost(string piece, int times)
        {
            var effort = new Effort();
            SpanishRange.Find(new(NormalForm.Words(string.Concat(Enumerable.Repeat(piece, times)), SpanishRange.Marks), effort), Monday);
            return effort.Steps;
        }
    }

    private static Arbitrary<DateOnly> Day => Gen.Choose(0, 36_000).Select(new DateOnly(2000, 1, 1).AddDays).ToArbitrary();

    private static Arbitrary<string> Chatter => Gen.Elements(
            "del", "al", "de", "a", "desde", "hasta", "entre", "y", "el", "-", "/", "1", "31", "0", "99", "2024", "febrero", "octubre", "enero", "hoy",
            "ayer", "mes", "pasado", "este", "semana", "ano", "treinta", "uno", "01/02/2024", "2025-13-40", "primero", "30/2")
        .ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static SpanishRange? Find(string text, DateOnly today) =>
        SpanishRange.Find(new(NormalForm.Words(text, SpanishRange.Marks), new()), today);
}

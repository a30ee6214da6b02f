using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;

namespace Mostrador.Kernel.Tests.Language;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("laptop", "laptop", 0)]
    [InlineData("labtop", "laptop", 1)]
    [InlineData("lptop", "laptop", 1)]
    [InlineData("lapttop", "laptop", 1)]
    [InlineData("lpatop", "laptop", 1)]
    [InlineData("auricualres", "auriculares", 1)]
    [InlineData("lapotp", "laptop", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "ca", 3)]
    [InlineData("taza", "vaso", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    public void Each_slip_of_the_fingers_counts_once(string typed, string meant, int errors)
    {
        Assert.Equal(errors, EditDistance.Within(typed, meant, 3));
        Assert.Equal(errors, EditDistance.Within(meant, typed, 3));
    }

    [Theory]
    [InlineData("taza", "vaso", 1)]
    [InlineData("pan", "panadero", 2)]
    [InlineData("a", "b", 0)]
    public void Beyond_the_bound_it_is_only_known_to_be_beyond(string typed, string meant, int most) =>
        Assert.Equal(most + 1, EditDistance.Within(typed, meant, most));

    [Fact]
    public void Within_the_bound_it_is_what_the_full_table_says() =>
        Prop.ForAll(Word, Word, Gen.Choose(0, 4).ToArbitrary(), (left, right, most) =>
            EditDistance.Within(left, right, most) == Math.Min(most + 1, Full(left, right))).QuickCheckThrowOnFailure();

    // Few letters, so that words are near to each other.
    private static Arbitrary<string> Word => Gen.Elements('a', 'b', 'c').ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    private static int Full(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}

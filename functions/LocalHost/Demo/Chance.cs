using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.LocalHost.Demo;

/// <summary>Chance that is the same each time.</summary>
internal static class Chance
{
    /// <summary>The random numbers that belong to a text, on every machine.</summary>
    public static Random Of(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
#pragma warning disable CA5394 // Nothing here is secret: it has to be the same again.
        return new Random(BinaryPrimitives.ReadInt32LittleEndian(digest));
    }

    /// <summary>Whether something happens that happens so often.</summary>
    public static bool Happens(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>One of several.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> several) => several[random.Next(several.Count)];

    /// <summary>One of several, the heavier the likelier.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> several, Func<T, double> weight)
    {
        var left = random.NextDouble() * several.Sum(weight);
        foreach (var one in several)
        {
            left -= weight(one);
            if (left < 0)
                return one;
        }

        return several[^1];
    }

    /// <summary>A whole number, both ends counted.</summary>
    public static int Between(this Random random, int least, int most) => random.Next(least, most + 1);
#pragma warning restore CA5394
}

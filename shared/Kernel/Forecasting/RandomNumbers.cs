using System.Numerics;

namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// xoshiro256**, seeded through SplitMix64. The runtime's own generator may change its numbers with a version; a model of the same
/// data must not.
/// </summary>
internal struct RandomNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>One of the many streams of a seed: each tree has its own, so that it does not matter which thread grows it.</summary>
    public RandomNumbers(ulong seed, int stream)
    {
        var state = Mix(seed + Golden) + ((ulong)stream * Golden);
        _a = Mix(state += Golden);
        _b = Mix(state += Golden);
        _c = Mix(state += Golden);
        _d = Mix(state + Golden);
    }

    public ulong Next()
    {
        var number = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return number;
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}

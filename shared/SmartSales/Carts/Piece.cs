namespace Mostrador.SmartSales.Carts;

/// <summary>A stretch of a command that speaks of one product.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind it.</param>
/// <param name="And">The place of the "y" or "e" before it, or -1.</param>
internal readonly record struct Piece(int Start, int End, int And = -1);

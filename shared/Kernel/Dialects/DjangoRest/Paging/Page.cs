namespace Mostrador.Kernel.Dialects.DjangoRest.Paging;

/// <summary>One page of a list, as it is answered.</summary>
/// <typeparam name="T">Type of an item's view.</typeparam>
/// <param name="Count">Items of all pages.</param>
/// <param name="Next">Address of the next page; null after the last.</param>
/// <param name="Previous">Address of the page before; null before the first.</param>
/// <param name="Results">The items of this page.</param>
public sealed record Page<T>(long Count, string? Next, string? Previous, IReadOnlyList<T> Results);

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Pictures;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Repairs;

/// <summary>Takes in repairs and changes them (contract 4.12). A number is unique, without case and accents.</summary>
public sealed class SaveRepair(Shop shop, PictureStore pictures, RepairViews views)
{
    /// <summary>
    /// Takes in a repair: in the caller's branch, unless every branch is his and he names another. It has the number that was sent, or else
    /// the next one.
    /// </summary>
    public async Task<RepairView> Create(Caller me, HttpRequest request, RequestBody body)
    {
        var now = shop.Now;
        var blank = new Repair
        {
            Id = await shop.NextId<Repair>(),
            Number = "",
            CustomerId = 0,
            UserId = me.Id,
            BranchId = me.BranchId,
            CreatedAt = now,
            UpdatedAt = now,
        };
        return await pictures.Change(PictureStore.Repairs, request, changes => shop.Transact(async transaction =>
        {
            var repair = await Read(transaction, Input.Whole(body, DjangoMessages.Spanish), me, changes, blank);
            await SeeDefaults(transaction, repair);
            if (repair.Number.Length == 0)
                repair = repair with { Number = await transaction.NextRepair(shop.Year) };
            transaction.Create(repair);
            transaction.Claim(Repair.NumberScope, RepairNumbers.ClaimOf(repair), repair.Key);
            RepairUses.Count(transaction, null, repair);
            return await views.One(request, transaction, repair);
        }));
    }

    /// <summary>Changes a repair within reach.</summary>
    public Task<RepairView> Update(Caller me, HttpRequest request, long id, RequestBody body, bool partial) =>
        pictures.Change(PictureStore.Repairs, request, changes => shop.Transact(async transaction =>
        {
            var current = await transaction.Find<Repair>(me.Reach, id) ?? throw Refusal.NotFound(RepairView.What);
            var repair = await Read(transaction, Input.Of(body, DjangoMessages.Spanish, partial), me, changes, current);
            if (repair != current)
            {
                repair = repair with { UpdatedAt = shop.Now };
                transaction.Replace(repair);
                await transaction.Reclaim(
                    Repair.NumberScope, RepairNumbers.ClaimOf(current), RepairNumbers.ClaimOf(repair), repair.Key);
                RepairUses.Count(transaction, current, repair);
            }

            return await views.One(request, transaction, repair);
        }));

    private static async Task<Repair> Read(Transaction transaction, Input input, Caller me, PictureChanges changes, Repair current)
    {
        var repair = RepairForm.Read(input, me, current);
        var photos = await RepairPhotos.Read(input, changes);
        await input.MustBeFree(
            RepairForm.Number,
            transaction,
            Repair.NumberScope,
            repair.Number.Length > 0 ? RepairNumbers.ClaimOf(repair) : null,
            repair.Key,
            input.Messages.AlreadyTaken("servicio tecnico", "numero servicio"));
        await CheckReferences(transaction, input, me, repair, current);
        input.Check();
        return await photos.Apply(changes, repair);
    }

    // Who is in charge already stays so, though he may work elsewhere by now.
    private static async Task CheckReferences(Transaction transaction, Input input, Caller me, Repair repair, Repair current)
    {
        await transaction.Gather(Names(repair).Except(Names(current)));
        await input.CheckReferred(RepairForm.CustomerReference, repair.CustomerId, transaction.Peek<Customer>);
        if (repair.UserId != current.UserId)
            await input.CheckReferred(RepairForm.UserReference, repair.UserId, user => transaction.Peek<User>(me.Reach, user));
        if (me.IsSuperAdmin)
            await input.CheckReferred(RepairForm.BranchReference, repair.BranchId, transaction.Peek<Branch>);
        await input.CheckReferred(RepairForm.CategoryReference, repair.CategoryId, transaction.Peek<Category>);
    }

    // The caller and his branch, where nobody else was named, may be deleted while he asks.
    private static async Task SeeDefaults(Transaction transaction, Repair repair)
    {
        await transaction.Gather([User.Type.IdOf(repair.UserId), Branch.Type.IdOf(repair.BranchId)]);
        if (await transaction.Peek<User>(repair.UserId) is null)
            throw new Refusal(new UserGone());
        if (await transaction.Peek<Branch>(repair.BranchId) is null)
            throw Refusal.NotFound(BranchView.What);
    }

    private static IEnumerable<string> Names(Repair repair)
    {
        yield return Customer.Type.IdOf(repair.CustomerId);
        yield return User.Type.IdOf(repair.UserId);
        yield return Branch.Type.IdOf(repair.BranchId);
        if (repair.CategoryId is { } category)
            yield return Category.Type.IdOf(category);
    }
}
